/** What the user chose to happen where a stage cannot be sent as it is. */
export interface StagePolicy {
	readonly tooOld: 'refuse' | 'skip';
	readonly notAfterLead: 'refuse' | 'move';
	readonly unknownStage: 'refuse' | 'skip' | 'send';
	/** `refuse`: but leads as Meta gives them are raw leads. */
	readonly missingStage: 'refuse' | 'skip' | 'firstStage';
	readonly fillEarlierStages: boolean;
	readonly allowGoingBack: boolean;
	readonly rememberSent: boolean;
}

/** Takes the node's options; gives the policy. A word that is none of the choices counts as the strictest one. */
export function readPolicy(options: Record<string, unknown>): StagePolicy {
	return {
		tooOld: options.tooOldStages === 'skip' ? 'skip' : 'refuse',
		notAfterLead: options.stagesNotAfterLead === 'move' ? 'move' : 'refuse',
		unknownStage: oneOf(options.unknownStages, ['skip', 'send']),
		missingStage: oneOf(options.itemsWithoutStage, ['skip', 'firstStage']),
		fillEarlierStages: options.sendEarlierStages === true,
		allowGoingBack: options.allowGoingBack === true,
		rememberSent: options.rememberSent === true,
	};
}

function oneOf<T extends string>(value: unknown, choices: readonly T[]): T | 'refuse' {
	return choices.find((choice) => choice === value) ?? 'refuse';
}
