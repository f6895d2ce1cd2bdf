import { isAllowedHost } from './is-allowed-host';
import { readMetricsHosts } from './read-metrics-hosts';

describe('the Host header of a request for /metrics', () => {
  it.each(['127.0.0.1', '127.0.0.1:4000', '10.2.0.7:9464', '[::1]', '[::1]:4000', 'localhost', 'LOCALHOST:4000'])(
    'may be the address or local name "%s"',
    (host) => expect(isAllowedHost(host, [])).toBe(true),
  );

  it.each(['pip', 'PIP:4002', 'hub.example:9464', 'hub.example.'])('may be the allowed name "%s"', (host) =>
    expect(isAllowedHost(host, ['pip', 'hub.example'])).toBe(true),
  );

  it.each([
    undefined,
    '',
    'rebound.example',
    'rebound.example:4000',
    'localhost.rebound.example',
    '127.0.0.1.rebound.example',
    'rebound.example@127.0.0.1',
    '[rebound.example]',
    '[127.0.0.1]',
    'evilpip',
    'pip:4002:4002',
    'x.hub.example',
  ])('may not be "%s"', (host) => expect(isAllowedHost(host, ['pip', 'hub.example'])).toBe(false));
});

describe('METRICS_ALLOWED_HOSTS', () => {
  it('lists host names with commas between', () => {
    expect(readMetricsHosts({ METRICS_ALLOWED_HOSTS: ' Pip , hub.example,' })).toEqual(['pip', 'hub.example']);
    expect(readMetricsHosts({})).toEqual([]);
  });

  it.each(['hub.example:9464', 'http://hub.example', '*', 'a b', '*.example'])('refuses "%s"', (value) =>
    expect(() => readMetricsHosts({ METRICS_ALLOWED_HOSTS: value })).toThrow(
      /METRICS_ALLOWED_HOSTS: ".*" is not a host name/,
    ),
  );
});
