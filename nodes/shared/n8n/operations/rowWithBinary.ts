import type { IBinaryKeyData, IDataObject } from 'n8n-workflow';

/** A row of an operation's output with files beside its JSON. */
export class RowWithBinary {
	constructor(
		readonly json: IDataObject,
		readonly binary: IBinaryKeyData,
	) {}
}
