import { testEditions } from '../helpers/test-editions.ts';

// Clear print, which lies between the two: `npm run test:long`.
testEditions(['standard', 'large-print']);
