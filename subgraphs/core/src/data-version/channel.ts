/** The channel on which a database tells that its data has another version. */
export const DATA_VERSION_CHANNEL = 'aeo_hub_data_version';
