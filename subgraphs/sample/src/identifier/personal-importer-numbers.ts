import type { Numbering } from './numbering';

/** NNN-NN-NNNN, a social security number's form, in area 666, which is never given out: they are nobody's. */
export const personalImporterNumbers: Numbering = {
  slots: 990_000,
  write: (slot) =>
    `666-${String(1 + Math.floor(slot / 10_000)).padStart(2, '0')}-${String(slot % 10_000).padStart(4, '0')}`,
};
