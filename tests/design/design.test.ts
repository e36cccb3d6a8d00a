import { baseSummit } from '../helpers/base-summit.ts';
import { testDesigns } from '../helpers/test-designs.ts';

// The sample pack in these designs: `npm run test:long`.
testDesigns({ summit: 'base-summit', organisation: 'Example Organisation', files: await baseSummit() });
