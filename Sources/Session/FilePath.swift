import Glibc

/// Paths of files, by POSIX rules.
// Safety: every call hands the system a Swift string or an array's own storage for the length of
// the call, and the text that `realpath` allocates is copied before it is freed.
package enum FilePath {
  /// A path as seen from a folder; an absolute path stays what it is, and `~/` is the home folder.
  package static func resolve(_ path: String, relativeTo folder: String) -> String {
    if path.hasPrefix("~/"), let home = unsafe getenv("HOME") {
      return unsafe String(cString: home) + path.dropFirst()
    }
    if path.hasPrefix("/") || folder.isEmpty || folder == "." { return path }
    return folder.hasSuffix("/") ? folder + path : folder + "/" + path
  }

  /// The file name without folders and without its ending.
  static func baseName(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// The folder that a path lies in, as the path names it.
  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The folder that a path lies in, absolute.
  static func folder(of path: String) -> String {
    let parent = parent(of: path)
    guard let resolved = unsafe realpath(parent, nil) else { return parent }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// The one absolute path of a file, without links; the path itself where there is no file.
  static func canonical(_ path: String) -> String {
    guard let resolved = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// The one absolute path of a file, without links; of one that is not there the path that it
  /// would have, if its folder is.
  static func real(_ path: String) -> String {
    let resolved = canonical(path)
    guard resolved == path, let name = path.split(separator: "/").last, name != "..", name != "."
    else { return resolved }
    // A link that leads nowhere could lead anywhere; what is not there needs no link.
    let parent = folder(of: path)
    return parent == "/" ? "/" + name : parent + "/" + name
  }

  /// What the system calls an error.
  static func reason(ofError code: Int32) -> String {
    unsafe strerror(code).map { unsafe String(cString: $0) } ?? "\(code)"
  }

  /// What the system says of opening a file to read it; 0 where it can be read.
  static func errorOfReading(_ path: String) -> Int32 {
    unsafe access(path, R_OK) == 0 ? 0 : errno
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// What a folder holds, by name; nothing where it cannot be read.
  static func entries(of folder: String) -> [(name: String, isFolder: Bool)] {
    guard let stream = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { bytes in
        unsafe bytes.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted().map { ($0, isFolder(resolve($0, relativeTo: folder))) }
  }

  /// The bytes of a file, or nil when it cannot be read.
  static func read(_ path: String) -> [UInt8]? {
    let descriptor = unsafe Glibc.open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe Glibc.read(descriptor, &chunk, chunk.count)
      guard count >= 0 else { return nil }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }
}
