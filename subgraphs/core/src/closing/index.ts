export { ClosingStack, NotClosedError } from './closing-stack';
export { runService, type Service, type StartedService } from './run-service';
