import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

/** A certificate with its private key, made for one test. */
export interface IssuedCertificate {
  readonly name: string;
  /** Both in PEM. */
  readonly certificate: string;
  readonly key: string;
  readonly der: Buffer;
  /** SHA-256 of the DER, base64url. */
  readonly thumbprint: string;
  readonly privateKey: KeyObject;
}

/**
 * Makes an X.509 certificate (RFC 5280) with a new P-256 key, good from yesterday till tomorrow, for a server on this machine as for a
 * client. Written out here because Node reads certificates and makes none.
 *
 * @param issuer who signs it; without one it is self-signed, and an authority
 */
export function issueCertificate(name: string, issuer?: IssuedCertificate): IssuedCertificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const day = 86_400_000;
  const content = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ECDSA_WITH_SHA256,
    distinguished(issuer?.name ?? name),
    sequence(time(Date.now() - day), time(Date.now() + day)),
    distinguished(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(issuer ? SUBJECT_IS_THIS_MACHINE : IS_AUTHORITY)),
  );
  const signature = sign('sha256', content, issuer?.privateKey ?? privateKey);
  const certificate = sequence(content, ECDSA_WITH_SHA256, der(0x03, Buffer.from([0]), signature));
  return {
    name,
    certificate: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    der: certificate,
    thumbprint: createHash('sha256').update(certificate).digest('base64url'),
    privateKey,
  };
}

/** One value in DER (X.690): what it is, how long, and itself. */
function der(tag: number, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content);
  const length = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

function sequence(...content: readonly Buffer[]): Buffer {
  return der(0x30, ...content);
}

function identifier(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, 'hex'));
}

/** A name that has a common name alone (2.5.4.3). */
function distinguished(name: string): Buffer {
  return sequence(der(0x31, sequence(identifier('550403'), der(0x0c, Buffer.from(name)))));
}

function time(at: number): Buffer {
  const digits = new Date(at).toISOString().replaceAll(/[-:T]|\.\d+/g, '');
  return der(0x18, Buffer.from(digits));
}

/** 1.2.840.10045.4.3.2 */
const ECDSA_WITH_SHA256 = sequence(identifier('2a8648ce3d040302'));
/** Basic constraints (2.5.29.19), critical: an authority. */
const IS_AUTHORITY = sequence(
  identifier('551d13'),
  der(0x01, Buffer.from([0xff])),
  der(0x04, sequence(der(0x01, Buffer.from([0xff])))),
);
/** Alternative names of the subject (2.5.29.17): `localhost` and 127.0.0.1. */
const SUBJECT_IS_THIS_MACHINE = sequence(
  identifier('551d11'),
  der(0x04, sequence(der(0x82, Buffer.from('localhost')), der(0x87, Buffer.from([127, 0, 0, 1])))),
);
