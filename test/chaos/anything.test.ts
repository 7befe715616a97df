import { chaos } from './chaos.js';
import { evenly } from './weights.js';

chaos('anything', evenly, [1, 2, 3]);
