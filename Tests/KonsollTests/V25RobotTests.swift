import Testhjelp
import Testing

/// The fourteen scenario people typed at the built program, to the same end as by command.
@Suite(.serialized) struct V25RobotTests {
  @Test(arguments: Scenario.alle)
  func `the walk typed at the console ends in what the rules demand`(_ navn: String) throws {
    var robot = try Scenariorobot(navn)
    try robot.gaa()
    #expect(robot.lop.avvik == [])
    #expect(try robot.lop.skranke(["sjekk"]).code == 0)
  }
}
