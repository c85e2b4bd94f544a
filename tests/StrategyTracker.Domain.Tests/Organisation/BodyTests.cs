using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Tests.Organisation;

public sealed class BodyTests
{
    private readonly Body council = new("kommunfullmaktige", "Kommunfullmäktige", BodyKind.Council);
    private readonly Body board = new("kommunstyrelsen", "Kommunstyrelsen", BodyKind.ExecutiveBoard);

    [Fact]
    public void A_body_exists_from_its_first_day_to_its_last_and_both_count()
    {
        board.SetPeriod(new(2020, 1, 1), new(2025, 12, 31));

        board.IsValidOn(new(2019, 12, 31)).ShouldBeFalse();
        board.IsValidOn(new(2020, 1, 1)).ShouldBeTrue();
        board.IsValidOn(new(2025, 12, 31)).ShouldBeTrue();
        board.IsValidOn(new(2026, 1, 1)).ShouldBeFalse();
    }

    [Fact]
    public void A_body_cannot_end_before_it_begins() =>
        Should.Throw<RuleBrokenException>(() => board.SetPeriod(new(2020, 1, 1), new(2019, 1, 1))).Violations[0].Code.ShouldBe(RuleCode.EndsBeforeItBegins);

    [Fact]
    public void A_body_cannot_come_to_lie_under_itself()
    {
        var parentOf = new Dictionary<Guid, Guid?> { [board.Id] = council.Id, [council.Id] = null };

        Should.Throw<RuleBrokenException>(() => council.PlaceUnder(board, parentOf)).Violations[0].Code.ShouldBe(RuleCode.BodyWouldContainItself);
        Should.Throw<RuleBrokenException>(() => council.PlaceUnder(council, parentOf)).Violations[0].Code.ShouldBe(RuleCode.BodyWouldContainItself);
        board.PlaceUnder(council, parentOf);
        board.ParentId.ShouldBe(council.Id);
    }

    [Fact]
    public void Rights_on_a_body_reach_everything_below_it()
    {
        Guid office = Guid.CreateVersion7(), elsewhere = Guid.CreateVersion7();

        BodyTree.WithDescendants([council.Id], [(council.Id, null), (board.Id, council.Id), (office, board.Id), (elsewhere, null)])
            .ShouldBe([council.Id, board.Id, office], ignoreOrder: true);
    }

    [Fact]
    public void Another_municipalitys_bodies_are_not_ours_and_a_party_in_no_municipality_is_anybodys()
    {
        Guid home = Guid.CreateVersion7(), neighbour = Guid.CreateVersion7(), theirBoard = Guid.CreateVersion7(), association = Guid.CreateVersion7();
        List<(Guid, Guid?, BodyKind)> bodies =
        [
            (home, null, BodyKind.Municipality), (board.Id, home, BodyKind.ExecutiveBoard), (neighbour, null, BodyKind.Municipality),
            (theirBoard, neighbour, BodyKind.ExecutiveBoard), (association, null, BodyKind.External),
        ];

        BodyTree.OwnOf(home, bodies).ShouldBe([home, board.Id, association], ignoreOrder: true);
        BodyTree.OwnOf(null, bodies).Count.ShouldBe(5, "nobody has said which municipality this is");
    }
}
