import { readConfig } from './config';
import { ConfigError } from './config-reader';

describe('the configuration', () => {
  test('of an empty environment is the documented one', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 4000,
      workers: 1,
      supergraphFile: expect.stringMatching(/\/schema\/supergraph\.graphql$/),
      subgraphUrls: {
        registry: 'http://127.0.0.1:4001/graphql',
        pip: 'http://127.0.0.1:4002/graphql',
        ctpat: 'http://127.0.0.1:4003/graphql',
        'mexican-aeo': 'http://127.0.0.1:4004/graphql',
        mra: 'http://127.0.0.1:4005/graphql',
        audit: 'http://127.0.0.1:4006/graphql',
      },
      questionTimeoutMs: 5_000,
      subgraphTimeoutMs: 2_000,
      drainTimeoutMs: 10_000,
      drainGraceMs: 3_000,
      limits: {
        bodyBytes: 1_048_576,
        arrivingBodies: 32,
        tokens: 2_000,
        depth: 16,
        listDepth: 4,
        aliases: 100,
        rootFields: 50,
        directives: 50,
        identifiers: 5_000,
        cost: 2_000_000,
        inFlight: 64,
        queued: 256,
        queueTimeoutMs: 1_500,
        rate: { identifiers: 150_000, publicQuestions: 3_000, plannedObjects: 20_000, store: 'memory' },
      },
      trustedDocumentsDir: expect.stringMatching(/\/gateway\/trusted-documents$/),
      carrierDocuments: 'registered',
      trustedProxies: [],
      isProduction: false,
      trustedIssuersFile: null,
      tls: null,
      clientCertProxies: [],
      keysDir: expect.stringMatching(/\/\.data\/keys$/),
      access: 'on',
      metrics: null,
      metricsHosts: [],
      warmUp: true,
      logSalt: null,
      logLevel: 'info',
    });
  });

  test('is what the environment says', () => {
    const env = { PORT: ' 0 ', HOST: '0.0.0.0', MEXICAN_AEO_URL: 'https://oea.example/graphql', LOG_LEVEL: 'debug' };
    const { port, host, subgraphUrls, logLevel } = readConfig(env);
    expect({ port, host, url: subgraphUrls['mexican-aeo'], logLevel }).toEqual({
      port: 0,
      host: '0.0.0.0',
      url: 'https://oea.example/graphql',
      logLevel: 'debug',
    });
  });

  test('an option set to nothing counts as not set', () => {
    expect(readConfig({ PORT: '', PIP_URL: ' ' })).toEqual(readConfig({}));
  });

  test('of TLS is a certificate and its key, and more only with these', () => {
    const files = { TLS_CERTIFICATE_FILE: 'hub.pem', TLS_KEY_FILE: 'hub.key' };
    expect(readConfig(files).tls).toEqual({ certificate: 'hub.pem', key: 'hub.key', clientCa: null });
    expect(readConfig({ ...files, TLS_CLIENT_CA_FILE: 'ca.pem' }).tls).toMatchObject({ clientCa: 'ca.pem' });
    expect(() => readConfig({ TLS_CERTIFICATE_FILE: 'hub.pem' })).toThrow(
      'TLS_KEY_FILE: set it too, or unset TLS_CERTIFICATE_FILE.',
    );
    expect(() => readConfig({ TLS_CLIENT_CA_FILE: 'ca.pem' })).toThrow(
      'TLS_CERTIFICATE_FILE, TLS_KEY_FILE: set it too, or unset TLS_CLIENT_CA_FILE.',
    );
  });

  test('names the proxies that are believed, by address or network', () => {
    const proxies = (CLIENT_CERT_PROXIES: string) => readConfig({ CLIENT_CERT_PROXIES }).clientCertProxies;
    expect(proxies('10.1.0.7, 10.2.0.0/16,fd00::/8,::1')).toEqual([
      { address: '10.1.0.7', prefix: 32 },
      { address: '10.2.0.0', prefix: 16 },
      { address: 'fd00::', prefix: 8 },
      { address: '::1', prefix: 128 },
    ]);
    for (const wrong of ['proxy.example', '10.1.0.7/33', '10.1.0', '10.1.0.7,', '*', '::1/129']) {
      expect(() => proxies(wrong)).toThrow(/CLIENT_CERT_PROXIES=.*addresses or networks/);
    }
  });

  test.each(['Production', 'prod ', ' production', 'staging'])(
    'refuses NODE_ENV "%s" and reports it once',
    (NODE_ENV) => {
      expect(() => readConfig({ NODE_ENV, HUB_ACCESS: 'off', CARRIER_DOCUMENTS: 'any', PORT: 'x' })).toThrow(
        ConfigError,
      );
      const told =
        /^[^]*\n {2}NODE_ENV: ".*" is not known; write production, development or test(?![^]*NODE_ENV: )[^]*PORT=/;
      expect(() => readConfig({ NODE_ENV, PORT: 'x' })).toThrow(told);
    },
  );

  test('every fault is told at once, with what to write instead', () => {
    const env = { PORT: '65536', SUBGRAPH_TIMEOUT_MS: '2s', PIP_URL: 'pip:4002', LOG_LEVEL: 'loud' };
    expect(() => readConfig(env)).toThrow(ConfigError);
    expect(() => readConfig(env)).toThrow(
      [
        '  PIP_URL="pip:4002": set it to an http or https address, as http://127.0.0.1:4002/graphql.',
        '  PORT="65536": set it to a whole number from 0 to 65535 (TCP port), as 4000.',
        '  SUBGRAPH_TIMEOUT_MS="2s": set it to a whole number from 1 to 600000 (milliseconds), as 2000.',
        '  LOG_LEVEL="loud": set it to one of silent, fatal, error, warn, info, debug, trace.',
      ].join('\n'),
    );
  });
});
