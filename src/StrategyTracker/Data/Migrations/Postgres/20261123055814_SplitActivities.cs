using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StrategyTracker.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class SplitActivities : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid[]>(
                name: "PartIds",
                table: "PlannedDispositions",
                type: "uuid[]",
                nullable: false,
                defaultValue: new Guid[0]);

            migrationBuilder.AddColumn<Guid[]>(
                name: "PartIds",
                table: "Disposition",
                type: "uuid[]",
                nullable: false,
                defaultValue: new Guid[0]);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "PartIds",
                table: "PlannedDispositions");

            migrationBuilder.DropColumn(
                name: "PartIds",
                table: "Disposition");
        }
    }
}
