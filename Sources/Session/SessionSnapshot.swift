/// What a session has loaded and defined, to start other sessions from without loading again.
///
/// Columns are values, so a snapshot shares them and costs nothing; a session that starts from
/// it changes only itself.
package struct SessionSnapshot: Sendable {
  let workspace: Workspace
  let hiddenColumns: [String: Set<String>]
}

extension Session {
  /// Everything that is loaded and defined now.
  package var snapshot: SessionSnapshot {
    SessionSnapshot(workspace: workspace, hiddenColumns: hiddenColumns)
  }

  /// A session that begins with what another one had loaded and defined. It has answered
  /// nothing yet.
  package convenience init(settings: Settings, from snapshot: SessionSnapshot) {
    self.init(settings: settings)
    workspace = snapshot.workspace
    hiddenColumns = snapshot.hiddenColumns
  }
}
