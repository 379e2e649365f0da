extension Invocation {
  /// Folders and files to open, as the session understands them. The command line names paths
  /// from the working folder, sentences from ``folder``; a folder with a model is opened itself
  /// where nothing else is named.
  var opened: [String] {
    guard let folder else { return paths }
    if paths.isEmpty {
      let model = folder.hasSuffix("/") ? folder + "model.hoso" : folder + "/model.hoso"
      let isReadable = Files.exists(folder)
      return isReadable && !Files.exists(model) ? [] : [Files.absolute(folder)]
    }
    return paths.map(Files.absolute)
  }
}
