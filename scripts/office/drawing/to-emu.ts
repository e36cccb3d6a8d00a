const EMU_OF_PX = 9525;

/** Converts px (96 an inch) to EMU, the whole units in which Office measures (914,400 an inch). */
export function toEmu(px: number): number {
  return Math.round(px * EMU_OF_PX);
}

/** Converts EMU to px (96 an inch). */
export function fromEmu(emu: number): number {
  return emu / EMU_OF_PX;
}
