import { readHubSettings } from './settings';

describe('the settings of npm start', () => {
  test('know one process alone, and say who may have several', () => {
    expect(() => readHubSettings({ WORKERS: '2', PORT: 'x' })).toThrow(
      /PORT=.*\n.*WORKERS: npm start is one process.*npm run gateway -- serve/,
    );
    expect(readHubSettings({ WORKERS: '1' }).gateway.workers).toBe(1);
  });
});
