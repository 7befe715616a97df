import { chaos } from './chaos.js';
import { talkativeFrame } from './weights.js';

chaos('a talkative frame', talkativeFrame, [31, 32, 33]);
