// Required by a process that a test starts: tells the test how much memory it held at most, in kilobytes, as it ends.
process.channel?.unref();
process.on('exit', () => process.send?.(process.resourceUsage().maxRSS));
