import type { GraphFailure } from '../graph';
import { consequenceOf } from './consequences';
import { suspectOf, type RequestFrame } from './types';

/** Requests given up one after the other, without an answer of Meta's between, until the run is stopped. */
const MOST_GIVEN_UP_IN_A_ROW = 3;

/** How a run ends before everything is sent: why nothing more goes out at all, to an owner, or in a frame. */
export class Stops {
	/** Why all sending ended; undefined as long as it has not. */
	ofRun: GraphFailure | undefined;

	/** By the ID of an owner, or by the frame itself. */
	private readonly ofTargets = new Map<unknown, GraphFailure>();

	private givenUpInARow = 0;

	/** Why a request in this frame is not sent any more; undefined where it may be. */
	reasonFor(frame: RequestFrame): GraphFailure | undefined {
		return this.ofRun ?? this.ofTargets.get(frame.ownerId) ?? this.ofTargets.get(frame);
	}

	/** The first reason stays. */
	stopRun(failure: GraphFailure): void {
		this.ofRun ??= failure;
	}

	/** Stops what is judged together with this frame, because most of its events are refused. */
	stopSuspect(frame: RequestFrame, failure: GraphFailure): void {
		this.ofTargets.set(suspectOf(frame), failure);
	}

	/** Takes note that Meta answered, whatever it said of the events. */
	noteAnswer(): void {
		this.givenUpInARow = 0;
	}

	/** Takes note of a request that failed for good, for a reason that no single event is to blame for. */
	noteFailure(frame: RequestFrame, failure: GraphFailure): void {
		switch (consequenceOf(failure)) {
			case 'give_up_request':
				this.givenUpInARow += 1;
				if (this.givenUpInARow >= MOST_GIVEN_UP_IN_A_ROW) this.stopRun(failure);
				break;
			case 'stop_run':
				this.stopRun(failure);
				break;
			case 'stop_frame':
				this.ofTargets.set(frame, failure);
				break;
			default:
				this.ofTargets.set(frame.ownerId, failure);
		}
	}
}
