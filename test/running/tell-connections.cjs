/**
 * Loaded before a process of the hub (NODE_OPTIONS=--require): writes where the process connects to, and which names it looks up, into the
 * file that CONNECTIONS_FILE names, one JSON array a line.
 */
const { appendFileSync } = require('node:fs');
const dgram = require('node:dgram');
const dns = require('node:dns');
const net = require('node:net');

const file = process.env.CONNECTIONS_FILE;

function tell(...what) {
  appendFileSync(file, `${JSON.stringify(what)}\n`);
}

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...args) {
  const first = Array.isArray(args[0]) ? args[0][0] : args[0];
  const to = typeof first === 'object' ? first : { port: first, host: args[1] };
  tell('connect', to.path ?? `${to.host ?? 'localhost'}:${to.port}`);
  return connect.apply(this, args);
};

for (const name of ['send', 'connect']) {
  const original = dgram.Socket.prototype[name];
  dgram.Socket.prototype[name] = function (...args) {
    tell('datagram', args.map(String).slice(-3).join(' '));
    return original.apply(this, args);
  };
}

for (const resolver of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
  for (const name of Object.getOwnPropertyNames(resolver)) {
    if (!/^(lookup|resolve|reverse)/.test(name) || typeof resolver[name] !== 'function') continue;
    const original = resolver[name];
    resolver[name] = function (...args) {
      // An address is not looked up anywhere.
      if (!net.isIP(String(args[0]))) tell('look up', String(args[0]));
      return original.apply(this, args);
    };
  }
}
