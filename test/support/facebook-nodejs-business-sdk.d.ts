/** The part of Meta's Business SDK (which has no types of its own) that the benchmark uses. */
declare module 'facebook-nodejs-business-sdk' {
	export class UserData {
		setEmail(value: string): this;
		setPhone(value: string): this;
		setFirstName(value: string): this;
		setLastName(value: string): this;
		setCity(value: string): this;
		setState(value: string): this;
		setZip(value: string): this;
		setCountry(value: string): this;
		setDateOfBirth(value: string): this;
		setExternalId(value: string): this;
	}
	export class CustomData {
		setValue(value: number): this;
		setCurrency(value: string): this;
		setOrderId(value: string): this;
	}
	export class ServerEvent {
		setEventName(value: string): this;
		setEventTime(value: number): this;
		setEventId(value: string): this;
		setActionSource(value: string): this;
		setUserData(value: UserData): this;
		setCustomData(value: CustomData): this;
		normalize(): Record<string, unknown>;
	}
}
