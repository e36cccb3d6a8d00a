import { z } from 'zod';

/** How many minutes a talk may take. */
export const minutes = z.int({ error: 'a whole number of minutes, from 1 to 600' }).min(1).max(600);
