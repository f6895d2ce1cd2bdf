export { ProblemType } from './problem.type';
