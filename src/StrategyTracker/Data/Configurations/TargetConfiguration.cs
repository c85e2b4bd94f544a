using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Indicators;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Domain.SelfAssessment;
using StrategyTracker.Domain.Targets;

namespace StrategyTracker.Data.Configurations;

internal sealed class TargetAreaConfiguration : IEntityTypeConfiguration<TargetArea>
{
    public void Configure(EntityTypeBuilder<TargetArea> builder)
    {
        builder.HasIndex(t => t.Key).IsUnique();
        builder.Property(t => t.Key).HasMaxLength(Limits.Key);
        builder.Property(t => t.Number).HasMaxLength(20);
        builder.Property(t => t.Title).HasMaxLength(Limits.Title);
        builder.HasOne(t => t.Document).WithMany().HasForeignKey(t => t.DocumentId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class GoalConfiguration : IEntityTypeConfiguration<Goal>
{
    public void Configure(EntityTypeBuilder<Goal> builder)
    {
        builder.HasIndex(g => g.Key).IsUnique();
        builder.Property(g => g.Key).HasMaxLength(Limits.Key);
        builder.Property(g => g.Number).HasMaxLength(20);
        builder.Property(g => g.Title).HasMaxLength(Limits.Title);
        builder.HasOne(g => g.Document).WithMany().HasForeignKey(g => g.DocumentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(g => g.TargetArea).WithMany().HasForeignKey(g => g.TargetAreaId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Goal>().WithMany().HasForeignKey(g => g.ParentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PrincipleConfiguration : IEntityTypeConfiguration<Principle>
{
    public void Configure(EntityTypeBuilder<Principle> builder)
    {
        builder.HasIndex(p => p.Key).IsUnique();
        builder.Property(p => p.Key).HasMaxLength(Limits.Key);
        builder.Property(p => p.Number).HasMaxLength(20);
        builder.Property(p => p.Title).HasMaxLength(Limits.Title);
        builder.HasOne(p => p.Document).WithMany().HasForeignKey(p => p.DocumentId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PerspectiveConfiguration : IEntityTypeConfiguration<Perspective>
{
    public void Configure(EntityTypeBuilder<Perspective> builder)
    {
        builder.HasIndex(p => p.Key).IsUnique();
        builder.Property(p => p.Key).HasMaxLength(Limits.Key);
        builder.Property(p => p.Name).HasMaxLength(Limits.Title);
        builder.HasOne<GoverningDocument>().WithMany().HasForeignKey(p => p.DocumentId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ContextNoteConfiguration : IEntityTypeConfiguration<ContextNote>
{
    public void Configure(EntityTypeBuilder<ContextNote> builder)
    {
        builder.HasIndex(n => n.Key).IsUnique();
        builder.Property(n => n.Key).HasMaxLength(Limits.Key);
        builder.HasOne<GoverningDocument>().WithMany().HasForeignKey(n => n.DocumentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<TargetArea>().WithMany().HasForeignKey(n => n.TargetAreaId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Perspective>().WithMany().HasForeignKey(n => n.PerspectiveId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class IndicatorConfiguration : IEntityTypeConfiguration<Indicator>
{
    public void Configure(EntityTypeBuilder<Indicator> builder)
    {
        builder.HasIndex(i => i.Key).IsUnique();
        builder.Property(i => i.Key).HasMaxLength(Limits.Key);
        builder.Property(i => i.Name).HasMaxLength(Limits.Title);
        builder.Property(i => i.Unit).HasMaxLength(40);
        builder.Property(i => i.KoladaId).HasMaxLength(20);
        builder.Property(i => i.Source).HasMaxLength(Limits.Title);
        builder.HasOne(i => i.Document).WithMany().HasForeignKey(i => i.DocumentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(i => i.TargetArea).WithMany().HasForeignKey(i => i.TargetAreaId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Goal>().WithMany().HasForeignKey(i => i.GoalId).OnDelete(DeleteBehavior.SetNull);
        // No foreign key: SQLite could only add it by making the table anew outside a transaction. RemoveIndicator lets the parts go.
        builder.HasIndex(i => i.PartOfId);
        builder.HasMany(i => i.Values).WithOne().HasForeignKey("IndicatorId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(i => i.Breaks).WithOne().HasForeignKey("IndicatorId").IsRequired().OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SeriesBreakConfiguration : IEntityTypeConfiguration<SeriesBreak>
{
    public void Configure(EntityTypeBuilder<SeriesBreak> builder)
    {
        builder.ToTable("SeriesBreaks");
        builder.Property(b => b.Reason).HasMaxLength(Limits.Title);
    }
}

internal sealed class IndicatorValueConfiguration : IEntityTypeConfiguration<IndicatorValue>
{
    public void Configure(EntityTypeBuilder<IndicatorValue> builder)
    {
        builder.Property(v => v.Note).HasMaxLength(Limits.Title);
        builder.HasOne(v => v.Body).WithMany().HasForeignKey(v => v.BodyId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ScaleConfiguration : IEntityTypeConfiguration<Scale>
{
    public void Configure(EntityTypeBuilder<Scale> builder)
    {
        builder.HasIndex(s => s.Key).IsUnique();
        builder.Property(s => s.Key).HasMaxLength(Limits.Key);
        builder.Property(s => s.Name).HasMaxLength(Limits.Title);
        builder.HasOne<GoverningDocument>().WithMany().HasForeignKey(s => s.DocumentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(s => s.Levels).WithOne().HasForeignKey("ScaleId").IsRequired().OnDelete(DeleteBehavior.Cascade);
    }
}
