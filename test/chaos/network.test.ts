import { chaos } from './chaos.js';
import { roughNetwork } from './weights.js';

chaos('a rough network', roughNetwork, [11, 12, 13]);
