import { testEditions } from '../helpers/test-editions.ts';

// Clear print and large print: `npm run test:long`.
testEditions(['standard']);
