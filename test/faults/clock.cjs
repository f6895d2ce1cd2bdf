// For NODE_OPTIONS=--require: this process's clock is apart from the others' by CLOCK_APART_MS.
const apart = Number(process.env.CLOCK_APART_MS);
const now = Date.now.bind(Date);

globalThis.Date = class extends Date {
  constructor(...given) {
    if (given.length === 0) super(now() + apart);
    else super(...given);
  }

  static now() {
    return now() + apart;
  }
};
