import { testEditions } from '../helpers/test-editions.ts';

testEditions(['standard', 'clear-print', 'large-print']);
