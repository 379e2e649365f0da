import Foundation
import TestSupport
import Testing

/// A page as a real browser without a window has opened it.
struct BrowserVisit {
  /// The page as the browser understood it.
  let document: String
  /// What stands in the browser's console: errors of scripts, refusals by the page's policy.
  let console: [String]
  /// Addresses that the page asked the network for.
  let requests: [String]

  /// The browser of this machine: Chromium or one of its kin on the `PATH`.
  static let browser: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let names = ["chromium", "chromium-browser", "google-chrome", "chromium-headless-shell"]
    return names.lazy.flatMap { name in folders.map { "\($0)/\(name)" } }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// Opens a page with a profile of its own, on a network where no name leads anywhere.
  init(to page: String, in home: TemporaryFolder) throws {
    let browser = try #require(Self.browser)
    let log = home.path + "/net-log.json"
    let output = try home.file("document.html", "")
    let errors = try home.file("console.txt", "")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/timeout")
    process.arguments = [
      "--kill-after=10", "300", browser, "--headless", "--no-sandbox", "--disable-gpu",
      "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync", "--disable-extensions",
      "--user-data-dir=\(home.path)/profile", "--host-resolver-rules=MAP * ~NOTFOUND",
      "--enable-logging=stderr", "--v=0", "--log-net-log=\(log)", "--dump-dom",
      URL(fileURLWithPath: page).absoluteString,
    ]
    process.environment = ProcessInfo.processInfo.environment.merging(["HOME": home.path]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: errors)
    try process.run()
    process.waitUntilExit()
    let told = String(decoding: try Self.bytes(errors), as: UTF8.self)
    try #require(process.terminationStatus == 0, "\(told)")
    document = String(decoding: try Self.bytes(output), as: UTF8.self)
    console = told.split(separator: "\n").filter { $0.contains(":CONSOLE") }.map(String.init)
    requests = try Self.requests(in: Self.bytes(log))
  }

  private static func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path))
  }

  /// The addresses of requests that came from the page. Those of the browser itself, which looks
  /// for new versions of its parts whatever it is told, have no origin.
  private static func requests(in log: Data) throws -> [String] {
    let log = try #require(JSONSerialization.jsonObject(with: log) as? [String: Any])
    let constants = try #require(log["constants"] as? [String: Any])
    let types = try #require(constants["logEventTypes"] as? [String: Int])
    let start = try #require(types["URL_REQUEST_START_JOB"])
    let events = try #require(log["events"] as? [[String: Any]])
    return events.compactMap { event in
      guard event["type"] as? Int == start, let facts = event["params"] as? [String: Any],
        facts["initiator"] as? String != "not an origin"
      else { return nil }
      return facts["url"] as? String
    }
  }
}
