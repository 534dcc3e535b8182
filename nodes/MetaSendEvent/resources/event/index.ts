import type { OperationChoice } from '../../../shared/n8n/operations';
import { send } from './send.operation';
import { validate } from './validate.operation';

export const event: OperationChoice = { operations: { send, validate }, defaultOperation: 'send' };
