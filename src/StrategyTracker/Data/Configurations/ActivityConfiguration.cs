using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Targets;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Data.Configurations;

internal sealed class ActivityConfiguration : IEntityTypeConfiguration<Activity>
{
    public void Configure(EntityTypeBuilder<Activity> builder)
    {
        builder.HasIndex(a => a.Key).IsUnique();
        builder.HasIndex(a => new { a.DocumentId, a.SortNumber });
        builder.HasIndex(a => a.SortNumber);
        builder.HasIndex(a => a.Standing);
        builder.Property(a => a.Key).HasMaxLength(Limits.Key);
        builder.Property(a => a.Number).HasMaxLength(20);
        builder.Property(a => a.SortNumber).HasMaxLength(60);
        builder.Property(a => a.Title).HasMaxLength(Limits.Title);
        builder.Property(a => a.WorkingTitle).HasMaxLength(Limits.Title);
        builder.Property(a => a.LevelName).HasMaxLength(60);
        builder.Property(a => a.WithheldReason).HasMaxLength(Limits.Title);
        builder.HasOne(a => a.Document).WithMany().HasForeignKey(a => a.DocumentId).OnDelete(DeleteBehavior.Cascade);
        builder.ComplexProperty(a => a.Cost);
        builder.ComplexProperty(a => a.LocalStatus, local => local.Property(l => l.Word).IsRequired().HasMaxLength(LocalStatus.LongestWord));
        builder.ComplexProperty(a => a.Override, said => said.Property(o => o.Reason).IsRequired());
        builder.ComplexProperty(a => a.Effect, effect => effect.Property(e => e.Text).IsRequired());
        builder.HasMany(a => a.Participations).WithOne().HasForeignKey(p => p.ActivityId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(a => a.TargetAreas).WithOne().HasForeignKey(p => p.ActivityId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(a => a.Goals).WithOne().HasForeignKey(p => p.ActivityId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(a => a.Perspectives).WithOne().HasForeignKey(p => p.ActivityId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(a => a.Milestones).WithOne().HasForeignKey("ActivityId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(a => a.PrincipleChecks).WithOne().HasForeignKey("ActivityId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(a => a.Headings).WithOne().HasForeignKey("ActivityId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(a => a.Links).WithOne().HasForeignKey("ActivityId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(a => a.Dispositions).WithOne().HasForeignKey("ActivityId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(a => a.Handovers).WithOne().HasForeignKey("ActivityId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(a => a.RolesNowAndBefore);
        builder.Ignore(a => a.Left).Ignore(a => a.IsLed).Ignore(a => a.IsWithheld).Ignore(a => a.DisplayTitle);
    }
}

internal sealed class ParticipationConfiguration : IEntityTypeConfiguration<Participation>
{
    public void Configure(EntityTypeBuilder<Participation> builder)
    {
        builder.HasKey(p => new { p.ActivityId, p.BodyId });
        builder.HasIndex(p => new { p.BodyId, p.Role });
        builder.HasOne(p => p.Body).WithMany().HasForeignKey(p => p.BodyId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(p => p.Answers);
    }
}

internal sealed class ParticipationHandoverConfiguration : IEntityTypeConfiguration<ParticipationHandover>
{
    public void Configure(EntityTypeBuilder<ParticipationHandover> builder)
    {
        builder.HasOne(h => h.FromBody).WithMany().HasForeignKey(h => h.FromBodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(h => h.ToBody).WithMany().HasForeignKey(h => h.ToBodyId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(h => h.IsWhyItAnswers);
    }
}

internal sealed class ActivityTargetAreaConfiguration : IEntityTypeConfiguration<ActivityTargetArea>
{
    public void Configure(EntityTypeBuilder<ActivityTargetArea> builder)
    {
        builder.HasKey(l => new { l.ActivityId, l.TargetAreaId });
        builder.HasIndex(l => l.TargetAreaId);
        builder.HasOne(l => l.TargetArea).WithMany().HasForeignKey(l => l.TargetAreaId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ActivityGoalConfiguration : IEntityTypeConfiguration<ActivityGoal>
{
    public void Configure(EntityTypeBuilder<ActivityGoal> builder)
    {
        builder.HasKey(l => new { l.ActivityId, l.GoalId });
        builder.HasIndex(l => l.GoalId);
        builder.HasOne(l => l.Goal).WithMany().HasForeignKey(l => l.GoalId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ActivityPerspectiveConfiguration : IEntityTypeConfiguration<ActivityPerspective>
{
    public void Configure(EntityTypeBuilder<ActivityPerspective> builder)
    {
        builder.HasKey(l => new { l.ActivityId, l.PerspectiveId });
        builder.HasOne(l => l.Perspective).WithMany().HasForeignKey(l => l.PerspectiveId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MilestoneConfiguration : IEntityTypeConfiguration<Milestone>
{
    public void Configure(EntityTypeBuilder<Milestone> builder)
    {
        builder.Property<Guid>("ActivityId");
        // Whether an activity has an overdue milestone is asked of every activity in every list: the index alone answers.
        builder.HasIndex("ActivityId", nameof(Milestone.DueOn), nameof(Milestone.DoneOn));
        builder.Property(m => m.Title).HasMaxLength(Limits.Title);
    }
}

internal sealed class PrincipleCheckConfiguration : IEntityTypeConfiguration<PrincipleCheck>
{
    public void Configure(EntityTypeBuilder<PrincipleCheck> builder) =>
        builder.HasOne(c => c.Principle).WithMany().HasForeignKey(c => c.PrincipleId).OnDelete(DeleteBehavior.Restrict);
}

internal sealed class ActivityHeadingConfiguration : IEntityTypeConfiguration<ActivityHeading>
{
    public void Configure(EntityTypeBuilder<ActivityHeading> builder) => builder.Property(h => h.Heading).HasMaxLength(Limits.Title);
}

internal sealed class ActivityLinkConfiguration : IEntityTypeConfiguration<ActivityLink>
{
    public void Configure(EntityTypeBuilder<ActivityLink> builder)
    {
        builder.Property(l => l.Title).HasMaxLength(Limits.Title);
        builder.Property(l => l.Address).HasMaxLength(ActivityLink.LongestAddress);
        builder.Property(l => l.AddedBy).HasMaxLength(Limits.Title);
    }
}

internal sealed class FindingAnswerConfiguration : IEntityTypeConfiguration<FindingAnswer>
{
    public void Configure(EntityTypeBuilder<FindingAnswer> builder)
    {
        builder.HasIndex(a => new { a.DocumentId, a.Finding, a.Subject }).IsUnique();
        builder.Property(a => a.Subject).HasMaxLength(FindingAnswer.LongestSubject);
        builder.Property(a => a.Mark).HasMaxLength(40);
        builder.Property(a => a.By).HasMaxLength(Limits.Title);
        builder.HasOne<GoverningDocument>().WithMany().HasForeignKey(a => a.DocumentId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PlannedDispositionConfiguration : IEntityTypeConfiguration<PlannedDisposition>
{
    public void Configure(EntityTypeBuilder<PlannedDisposition> builder)
    {
        builder.HasIndex(p => new { p.EditionId, p.ActivityId }).IsUnique();
        builder.Property(p => p.Mark).HasMaxLength(PlannedDisposition.LongestMark);
        builder.Property(p => p.By).HasMaxLength(Limits.Title);
        builder.HasOne<Edition>().WithMany().HasForeignKey(p => p.EditionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(p => p.Activity).WithMany().HasForeignKey(p => p.ActivityId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Activity>().WithMany().HasForeignKey(p => p.IntoActivityId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<GoverningDocument>().WithMany().HasForeignKey(p => p.ToDocumentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<TargetArea>().WithMany().HasForeignKey(p => p.AimTargetAreaId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Goal>().WithMany().HasForeignKey(p => p.AimGoalId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DispositionConfiguration : IEntityTypeConfiguration<Disposition>
{
    public void Configure(EntityTypeBuilder<Disposition> builder)
    {
        builder.Property(d => d.Paragraph).HasMaxLength(20);
        builder.HasOne(d => d.IntoActivity).WithMany().HasForeignKey(d => d.IntoActivityId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<GoverningDocument>().WithMany().HasForeignKey(d => d.ToDocumentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(d => d.DecidedBy).WithMany().HasForeignKey(d => d.DecidedById).OnDelete(DeleteBehavior.Restrict);
    }
}
