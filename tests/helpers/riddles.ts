/** Turns of phrase that a reader whose first language is not English has to read twice. */
export const RIDDLES =
  /\bnone of\b|\b(?:is|are|be|being|never|not) told\b|\bis let be\b|\basks nobody\b|\bswallow|\boverleaf\b|\bis none\b|\bin silence\b|\bpassed over\b/i;
