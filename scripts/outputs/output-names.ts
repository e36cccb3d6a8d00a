/** The parts of a pack that `--only` can name. */
export const OUTPUTS = ['deck', 'brief'] as const;
export type Output = (typeof OUTPUTS)[number];
