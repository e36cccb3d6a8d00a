import { parentPort, workerData } from 'node:worker_threads';
import { answerOf } from './render-deck.ts';

// `renderDeck` ends this thread if Marp does not finish.
const { source, setting } = workerData as {
  source: Parameters<typeof answerOf>[0];
  setting: Parameters<typeof answerOf>[1];
};
parentPort?.postMessage(await answerOf(source, setting));
