using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StrategyTracker.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PlannedReorganisations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "PlannedReorganisations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BodyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    DecidedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Paragraph = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    SuccessorKeys = table.Column<string>(type: "TEXT", nullable: false),
                    RegisteredBy = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    RegisteredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FailedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Hindrances = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlannedReorganisations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlannedReorganisations_Bodies_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Bodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlannedReorganisations_Bodies_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "Bodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlannedTaking",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlannedReorganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    TakerKey = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlannedTaking", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlannedTaking_PlannedReorganisations_PlannedReorganisationId",
                        column: x => x.PlannedReorganisationId,
                        principalTable: "PlannedReorganisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PlannedReorganisations_BodyId",
                table: "PlannedReorganisations",
                column: "BodyId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlannedReorganisations_DecidedById",
                table: "PlannedReorganisations",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_PlannedReorganisations_On",
                table: "PlannedReorganisations",
                column: "On");

            migrationBuilder.CreateIndex(
                name: "IX_PlannedTaking_PlannedReorganisationId_What",
                table: "PlannedTaking",
                columns: new[] { "PlannedReorganisationId", "What" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PlannedTaking");

            migrationBuilder.DropTable(
                name: "PlannedReorganisations");
        }
    }
}
