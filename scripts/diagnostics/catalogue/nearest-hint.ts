/** The hint that names the nearest known name, or says something else where no name is near. */
export function nearestHint(nearest: string | undefined, otherwise: string): string {
  return nearest === undefined ? otherwise : `Did you mean '${nearest}'?`;
}
