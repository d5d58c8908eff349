/// A chain as it was written, before it is held against a catalogue: ids, options and the places of both.
public struct ChainSpecification: Sendable, Hashable {
  /// Where something was written: a line of a chain file, or an option of the command line.
  public struct Place: Sendable, Hashable, CustomStringConvertible {
    /// The file's name, or the option: `--with`.
    public var file: String
    /// The line, counted from 1; 0 where there are no lines.
    public var line: Int

    /// Names line `line` of `file`.
    public init(file: String, line: Int = 0) {
      self.file = file
      self.line = line
    }

    /// The place as messages begin: `my.yaml:4`.
    public var description: String { line > 0 ? "\(file):\(line)" : file }
  }

  /// An option as written.
  public struct WrittenOption: Sendable, Hashable {
    /// The option's name.
    public var name: String
    /// The value, not yet checked.
    public var value: String
    /// Where it was written.
    public var place: Place
    /// Where a relative path in `value` begins: the chain file's folder with its slash; empty for the folder
    /// the program runs in.
    public var folder: String
    /// What stands in the file that `value` names, once it was read.
    public var file: OptionFile?

    /// Writes `value` for the option `name`.
    public init(name: String, value: String, place: Place, folder: String = "") {
      self.name = name
      self.value = value
      self.place = place
      self.folder = folder
    }

    /// Hands in a file for the option `name`.
    public init(name: String, file: OptionFile, place: Place = Place(file: "program")) {
      self.init(name: name, value: file.name, place: place)
      self.file = file
    }
  }

  /// A plugin as written.
  public struct Step: Sendable, Hashable {
    /// The plugin's id.
    public var id: String
    /// Its options in the order written.
    public var options: [WrittenOption]
    /// Where it was written.
    public var place: Place

    /// Names the plugin `id`; without a place, messages say that a program wrote it.
    public init(
      id: String, options: [WrittenOption] = [], place: Place = Place(file: "program")
    ) {
      self.id = id
      self.options = options
      self.place = place
    }
  }

  /// The chain's name.
  public var name: String
  /// The reader; nil to choose by the input's extension and content.
  public var reader: Step?
  /// The filters in their order.
  public var filters: [Step]
  /// The writer; nil to choose by the output's extension.
  public var writer: Step?

  /// Makes a chain of steps.
  public init(name: String, reader: Step? = nil, filters: [Step] = [], writer: Step? = nil) {
    self.name = name
    self.reader = reader
    self.filters = filters
    self.writer = writer
  }
}

/// A chain file, a change to a chain or a chain that cannot be used, found before anything runs.
public struct ChainFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// Where it was written.
  public let place: ChainSpecification.Place?
  /// What is wrong and what to do next.
  public let problem: String

  /// Says what is wrong at `place`.
  public init(_ problem: String, at place: ChainSpecification.Place?) {
    self.problem = problem
    self.place = place
  }

  /// The fault with its place in front: `my.yaml:4: there is no filter 'x'`.
  public var description: String { place.map { "\($0): \(problem)" } ?? problem }
}
