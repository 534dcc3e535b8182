/**
 * The frame of a node with operations: a node is data (resources, their operations, what is chosen at first), from which
 * its parameters are built and by which it is run. A new operation is a file of its own and a word in the index of its
 * resource. This is the frame's only door.
 */
export { AskedFields } from './askedFields';
export { collectionField, listFields, simplifyField } from './fields';
export type { ItemContext } from './itemContext';
export type {
	ItemOperation,
	NodeOperations,
	Operation,
	OperationChoice,
	Resource,
	ResourceNode,
	RunOperation,
	SingleResourceNode,
} from './operation';
export { PatientReads, readsOf } from './patientReads';
export { buildProperties } from './properties';
export type { ReadAgain } from './reads';
export { RowWithBinary } from './rowWithBinary';
export { runOperation } from './runOperation';
export { subtitleOf } from './subtitle';
export { toDataObject } from './toDataObject';
export { toolDescriptions } from './toolDescriptions';
