export { Loop, loopFigures, type LoopFigures } from './loop';
export { loopsDependency } from './loops-dependency';
