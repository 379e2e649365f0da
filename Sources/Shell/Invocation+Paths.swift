extension Invocation {
  /// Folders and files to open, as the session understands them. The command line names paths
  /// from the working folder, sentences from ``folder``; a folder with a model is opened itself
  /// where nothing else is named, and one that is not there always, which tells of it.
  var opened: [String] {
    guard let folder else { return paths }
    guard Files.exists(folder) else { return [Files.absolute(folder)] }
    guard paths.isEmpty else { return paths.map(Files.absolute) }
    let model = folder.hasSuffix("/") ? folder + "model.hoso" : folder + "/model.hoso"
    return Files.exists(model) ? [Files.absolute(folder)] : []
  }
}
