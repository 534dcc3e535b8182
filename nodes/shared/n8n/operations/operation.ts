/** What an operation, a resource and the operations of a node are. */
import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	INodeProperties,
} from 'n8n-workflow';

import type { RefusalWords } from './cures';
import type { ItemContext } from './itemContext';
import type { ReadAgain } from './reads';
import type { RowWithBinary } from './rowWithBinary';

interface OperationBase {
	/** As the editor offers it, in title case. */
	readonly name: string;
	/** What it does, below its name in the editor's choice. */
	readonly description: string;
	/** As n8n's panel of actions lists it: a verb and the resource; no other operation of the node has the same. */
	readonly action: string;
	/**
	 * Its parameters in the order in which they are shown. When they are shown is added by the frame; a parameter (the
	 * same object) that several operations of a resource have is shown once for all of them.
	 */
	readonly properties: readonly INodeProperties[];
	/** Whether it changes or sends something at Meta. */
	readonly changes: boolean;
	/** True where AI agents need the user's leave for it, also in a node whose other operations they may use freely. */
	readonly agentsNeedPermission?: true;
	/** What the model of an AI agent is told: what it does and needs. The description, where it is left out. */
	readonly forModel?: string;
}

/** Done for each item on its own: an item that fails is that item's error, whatever becomes of the others. */
export interface ItemOperation extends OperationBase, RefusalWords {
	/** How its reads are repeated, decided once per run. Left out: for half a minute at most, limits are not waited for. */
	readonly openReads?: (context: IExecuteFunctions) => ReadAgain;
	/** Gives the JSON of the item's output items, with files where there are any. Throws n8n's errors, such as `item.refusal(…)`. */
	readonly execute: (item: ItemContext) => Promise<Array<IDataObject | RowWithBinary>>;
}

/** Done for all items of the run together, such as sending in batches. It pairs its output items and heeds "On Error". */
export interface RunOperation extends OperationBase {
	readonly executeRun: (context: IExecuteFunctions) => Promise<INodeExecutionData[]>;
}

export type Operation = ItemOperation | RunOperation;

/** The operations that the user can choose from, by the value that workflows save. */
export interface OperationChoice {
	readonly operations: Readonly<Record<string, Operation>>;
	readonly defaultOperation: string;
}

export interface Resource extends OperationChoice {
	/** As the editor offers it, in title case. */
	readonly name: string;
	/** What it is, below its name in the editor's choice. */
	readonly description: string;
}

/** What all operations of a node have in common. */
interface NodeRules {
	/** Whether AI agents may use operations that change something only where the user allowed it in the node. */
	readonly agentsNeedPermission: boolean;
}

/** A node with a choice of resources, by the value that workflows save. */
export interface ResourceNode extends NodeRules {
	readonly resources: Readonly<Record<string, Resource>>;
	readonly defaultResource: string;
}

/** A node that does one kind of thing: it has no parameter Resource, and workflows save none. */
export interface SingleResourceNode extends NodeRules {
	readonly resource: OperationChoice;
}

export type NodeOperations = ResourceNode | SingleResourceNode;
