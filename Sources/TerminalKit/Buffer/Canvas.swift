/// What the surfaces of one frame draw on. Lives only while a frame is drawn.
final class Canvas {
  var buffer: Buffer
  var cursor: Point?

  init(size: Size) { buffer = Buffer(size: size) }
}
