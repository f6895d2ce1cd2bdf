/** What a shell reads as "ended by SIGINT". */
const EXIT_CODE_WHEN_KILLED = 130;

/** Resolves at the first SIGINT or SIGTERM; a second one, from somebody who will not wait, ends the process at once. */
export function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    let told = false;
    const onSignal = (): void => {
      if (told) process.exit(EXIT_CODE_WHEN_KILLED);
      told = true;
      resolve();
    };
    process.on('SIGINT', onSignal);
    process.on('SIGTERM', onSignal);
  });
}
