/// Many texts in one UTF-8 buffer: entry `i` is `bytes[start(i) ..< start(i + 1)]`.
///
/// Texts are in normalisation form C and valid UTF-8; whoever fills a pool sees to it.
package struct TextPool: Sendable {
  package let bytes: [UInt8]
  package let starts: Starts

  /// Where entries start. One more start than entries, except for entries of one length.
  package enum Starts: Sendable {
    /// Every entry has `length` bytes; there are `count` of them.
    case uniform(length: Int, count: Int)
    /// `count + 1` positions, for buffers under 4 GiB.
    case narrow([UInt32])
    /// `count + 1` positions.
    case wide([UInt64])
  }

  package init(bytes: [UInt8], starts: Starts) {
    self.bytes = bytes
    self.starts = starts
  }

  /// A pool of these texts, in this order.
  package init(_ texts: some Sequence<String>) {
    var bytes: [UInt8] = []
    var starts: [UInt64] = [0]
    for text in texts {
      bytes.append(contentsOf: text.utf8)
      starts.append(UInt64(bytes.count))
    }
    self.init(bytes: bytes, starts: .wide(starts))
  }

  /// The number of entries.
  package var count: Int {
    switch starts {
    case .uniform(_, let count): count
    case .narrow(let starts): max(starts.count - 1, 0)
    case .wide(let starts): max(starts.count - 1, 0)
    }
  }

  /// Where the bytes of an entry stand in ``bytes``.
  package func range(of entry: Int) -> Range<Int> {
    switch starts {
    case .uniform(let length, _): entry * length..<(entry + 1) * length
    case .narrow(let starts): Int(starts[entry])..<Int(starts[entry + 1])
    case .wide(let starts): Int(starts[entry])..<Int(starts[entry + 1])
    }
  }

  /// One entry as a string.
  package subscript(entry: Int) -> String {
    String(decoding: bytes[range(of: entry)], as: UTF8.self)
  }

  /// Every entry as a string, in order.
  package var strings: some RandomAccessCollection<String> {
    (0..<count).lazy.map { self[$0] }
  }

  /// Bytes of memory held.
  package var byteCount: Int {
    let startBytes =
      switch starts {
      case .uniform: 0
      case .narrow(let starts): starts.count * 4
      case .wide(let starts): starts.count * 8
      }
    return bytes.count + startBytes
  }
}
