/** The requests that each operation sends, by node, resource and operation. Operations without an entry say nothing of it. */
export const REQUESTS: ReadonlyMap<string, string> = new Map(
	Object.entries({
		'metaSendEvent.send':
			'`POST /{dataset}/events`, or `POST /{app}/activities` through the App Events API, or `POST {gateway}/capi/{dataset}/events` through a gateway',
		'metaSendEvent.validate': 'none',

		'metaLeadStage.stage.send': '`POST /{dataset}/events`',
		'metaLeadStage.stage.validate': 'none',
		'metaLeadStage.stage.getReport': 'none',
		'metaLeadStage.form.getAll': '`GET /{page}/leadgen_forms`',
		'metaLeadStage.page.subscribe': '`POST /{page}/subscribed_apps`',
		'metaLeadStage.testLead.create': '`POST /{form}/test_leads`',
		'metaLeadStage.testLead.delete':
			'`GET /{form}/test_leads`, then `DELETE /{lead}` of what it gives',
		'metaLeadStage.testLead.get': '`GET /{form}/test_leads`',
		'metaLeadStage.lead.get': '`GET /{lead}`',
		'metaLeadStage.lead.getAll': '`GET /{form}/leads` or `GET /{ad}/leads`',

		'metaOfflineEventSet.accessToken.check':
			'`POST /` with `GET debug_token` as a batch, so that the token is in the body; where Meta refuses that `GET /me/permissions`; `GET /me/businesses` and `/me/adaccounts`; with a dataset also `GET /{dataset}` and `GET /dataset_quality`. No event is sent',
		'metaOfflineEventSet.adAccount.getAll': '`GET /{event set}/shared_accounts` or `/adaccounts`',
		'metaOfflineEventSet.adAccount.remove': '`DELETE /{dataset}/shared_accounts`',
		'metaOfflineEventSet.adAccount.share': '`POST /{dataset}/shared_accounts`',
		'metaOfflineEventSet.adAccountTracking.add':
			'`GET /act_{id}/tracking`, `POST` of it with the whole list, `GET` again; nothing is written when nothing changes',
		'metaOfflineEventSet.adAccountTracking.get': '`GET /act_{id}/tracking`',
		'metaOfflineEventSet.adTracking.add':
			'`GET /{ad}`, then `POST /{ad}` with the whole changed list; nothing is written when nothing changes',
		'metaOfflineEventSet.adTracking.get': '`GET /{ad}?fields=id,name,tracking_specs`',
		'metaOfflineEventSet.adTracking.remove':
			'`GET /{ad}`, then `POST /{ad}` with the whole changed list; nothing is written when nothing changes',
		'metaOfflineEventSet.customConversion.create':
			'`POST /act_{id}/customconversions` or `/{business}/customconversions`; where nothing says what the source is, before it `GET /{dataset}?fields=id,code`; with *Use Existing* first `GET` of the same edge',
		'metaOfflineEventSet.customConversion.delete': '`DELETE /{custom conversion}`',
		'metaOfflineEventSet.customConversion.get': '`GET /{custom conversion}`',
		'metaOfflineEventSet.customConversion.getAll':
			'`GET /act_{id}/customconversions` or `/{business}/customconversions`',
		'metaOfflineEventSet.customConversion.getStatistics': '`GET /{custom conversion}/stats`',
		'metaOfflineEventSet.customConversion.update': '`POST /{custom conversion}`',
		'metaOfflineEventSet.datasetQuality.get':
			'`GET /dataset_quality?dataset_id=`, once for web, once for offline; for web also `GET /{dataset}/stats` of the browser and of the server',
		'metaOfflineEventSet.eventSet.create':
			'`POST /act_{id}/adspixels` or `POST /{business}/ads_dataset`; with *Use Existing* first `GET` of the same edge; before it `GET /me` and after it `POST /{dataset}/assigned_users`, as *Assign* says',
		'metaOfflineEventSet.eventSet.get': '`GET /{event set}`',
		'metaOfflineEventSet.eventSet.getAll':
			'`GET /{business}/ads_dataset`, `GET /act_{id}/adspixels`, old sets `GET /{business}/offline_conversion_data_sets`',
		'metaOfflineEventSet.eventSet.getDiagnostics': '`GET /{dataset}/da_checks`',
		'metaOfflineEventSet.eventSet.update': '`POST /{dataset}`',
		'metaOfflineEventSet.insight.get':
			'`GET /act_{id}/insights`; asynchronous: `POST` of it, `GET /{report run}` until done, `GET /{report run}/insights`',
		'metaOfflineEventSet.installation.get': '`GET /fbe_business/fbe_installs`',
		'metaOfflineEventSet.installation.getToken': '`POST /{client business}/access_token`',
		'metaOfflineEventSet.installation.uninstall': '`DELETE /fbe_business/fbe_installs`',
		'metaOfflineEventSet.messagingDataset.create':
			'`GET /{Page, WhatsApp Business Account or Instagram account}/dataset`; where there is none `POST` of it',
		'metaOfflineEventSet.messagingDataset.get':
			'`GET /{Page, WhatsApp Business Account or Instagram account}/dataset`',
		'metaOfflineEventSet.partner.getAll': '`GET /{event set}/agencies` or `/shared_agencies`',
		'metaOfflineEventSet.partner.remove': '`DELETE /{dataset}/agencies`',
		'metaOfflineEventSet.partner.share': '`POST /{dataset}/agencies`',
		'metaOfflineEventSet.statistics.get':
			'`GET /{dataset}/stats`, old sets with their own parameters',
		'metaOfflineEventSet.upload.get': '`GET /{upload}`, `GET /{upload}/progress`',
		'metaOfflineEventSet.upload.getAll':
			'`GET /{dataset}/offline_event_uploads`, old sets `/uploads`',
		'metaOfflineEventSet.user.assign':
			'`POST /{dataset}/assigned_users`; for the user of the access token first `GET /me`',
		'metaOfflineEventSet.user.getAll': '`GET /{dataset}/assigned_users`',
		'metaOfflineEventSet.upload.send':
			'`POST /{dataset}/events`, `action_source` physical_store, up to 1,000 rows each',
	}),
);
