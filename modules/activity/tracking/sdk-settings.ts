/** What analytics-next asks for before it sends anything: where to send, and no other destinations. */
export function segmentSettings(writeKey: string, host: string) {
  return {
    integrations: {
      'Segment.io': {
        apiKey: writeKey,
        apiHost: `${host}/v1`,
        type: 'browser',
        unbundledIntegrations: [],
        addBundledMetadata: true,
      },
    },
    plan: {
      track: { __default: { enabled: true, integrations: {} } },
      identify: { __default: { enabled: true } },
      group: { __default: { enabled: true } },
    },
    edgeFunction: {},
    analyticsNextEnabled: true,
    middlewareSettings: {},
    enabledMiddleware: {},
    metrics: { sampleRate: 0 },
    legacyVideoPluginsEnabled: false,
    remotePlugins: [],
  }
}

/** What RudderStack's browser SDK asks for. */
export function rudderSourceConfig(writeKey: string) {
  return {
    source: {
      id: writeKey,
      name: 'Kizuna',
      writeKey,
      config: { statsCollection: { errors: { enabled: false }, metrics: { enabled: false } } },
      enabled: true,
      workspaceId: 'kizuna',
      destinations: [],
      connections: [],
      dataplanes: {},
    },
    updatedAt: '2026-01-01T00:00:00.000Z',
    consentManagementMetadata: { providers: [] },
  }
}
