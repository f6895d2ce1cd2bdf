// Loaded into a process by NODE_OPTIONS: at SIGUSR2 a promise rejects that no code handles.
process.on('SIGUSR2', () => void Promise.reject(new Error('an orphan')));
