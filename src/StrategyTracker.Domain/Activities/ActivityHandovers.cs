using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Activities;

/// <summary>How an activity passes from one body to another when bodies are reorganised.</summary>
public sealed partial class Activity
{
    private readonly List<ParticipationHandover> _handovers = [];

    /// <summary>Bodies that took part before and handed their part over, dated: who answered then.</summary>
    public IReadOnlyList<ParticipationHandover> Handovers => _handovers;

    /// <summary>The parts that bodies have now, and those that they had: an answer given then was given in the part of then.</summary>
    public IEnumerable<(Guid BodyId, ParticipationRole Role)> RolesNowAndBefore =>
        _participations.Select(p => (p.BodyId, p.Role)).Concat(_handovers.Select(h => (h.FromBodyId, h.Role)));

    /// <summary>
    /// One body takes over another's part from a day on. Where it had a part of its own, it keeps the weightier of the two. The benefit
    /// that the other was to take home goes along.
    /// </summary>
    /// <exception cref="RuleBrokenException">The one that hands over has no part in it.</exception>
    public void HandOver(Guid fromId, Guid toId, DateOnly on)
    {
        var benefits = Effect?.BenefitOwnerId == fromId;
        var part = _participations.Find(p => p.BodyId == fromId);
        if (part is null && !benefits)
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.BodyHasNoPart, DisplayTitle));
        }

        if (benefits)
        {
            Effect = Effect! with { BenefitOwnerId = toId };
        }

        if (part is null)
        {
            return;
        }

        var own = _participations.Find(p => p.BodyId == toId);
        _handovers.Add(new ParticipationHandover(fromId, toId, part.Role, own?.Role, on));
        _participations.Remove(part);
        if (own is null)
        {
            _participations.Add(new Participation(Id, toId, part.Role));
        }
        else if (part.Role < own.Role)
        {
            own.TakeRole(part.Role);
        }
    }

    /// <summary>Takes over what is known from elsewhere of who took part before.</summary>
    public void TakeOverHandovers(IEnumerable<ParticipationHandover> handovers)
    {
        _handovers.Clear();
        _handovers.AddRange(handovers);
    }
}

/// <summary>A body handed its part in an activity over to another.</summary>
public sealed class ParticipationHandover(Guid fromBodyId, Guid toBodyId, ParticipationRole role, ParticipationRole? roleBefore, DateOnly date)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid FromBodyId { get; private set; } = fromBodyId;

    public Body FromBody { get; private set; } = null!;

    public Guid ToBodyId { get; private set; } = toBodyId;

    public Body ToBody { get; private set; } = null!;

    /// <summary>The part that was handed over.</summary>
    public ParticipationRole Role { get; private set; } = role;

    /// <summary>The part that the one that took over had already, if any.</summary>
    public ParticipationRole? RoleBefore { get; private set; } = roleBefore;

    /// <summary>The first day on which the other answers.</summary>
    public DateOnly Date { get; private set; } = date;

    /// <summary>The one that took over answers only because of this: it had no part of its own to answer in.</summary>
    public bool IsWhyItAnswers => RoleBefore is not { } before || !ParticipationRoles.ThatAnswer.Contains(before);
}
