// For NODE_OPTIONS=--require: at SIGUSR2 the process prints how much its heap holds once everything unused is gone.
const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

process.on('SIGUSR2', () => {
  for (let round = 0; round < 3; round += 1) collect();
  process.stderr.write(`heap after collection: ${process.memoryUsage().heapUsed} bytes\n`);
});
