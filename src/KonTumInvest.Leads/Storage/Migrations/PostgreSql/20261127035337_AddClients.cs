using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KonTumInvest.Leads.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class AddClients : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ChangedAt",
                table: "leads_leads",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            // What was changed before is known by nothing else.
            migrationBuilder.Sql("UPDATE leads_leads SET \"ChangedAt\" = \"LastActivityAt\"");

            migrationBuilder.CreateTable(
                name: "leads_clients",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Purpose = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Scopes = table.Column<int>(type: "integer", nullable: false),
                    UnitCode = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    SeesContactData = table.Column<bool>(type: "boolean", nullable: false),
                    SeesInvestment = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    CreatedByKey = table.Column<Guid>(type: "uuid", nullable: false),
                    RevokedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    RevokedByKey = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_clients", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "leads_client_keys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ClientId = table.Column<Guid>(type: "uuid", nullable: false),
                    Prefix = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    CreatedByKey = table.Column<Guid>(type: "uuid", nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    LastUsedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    RevokedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    RevokedByKey = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_client_keys", x => x.Id);
                    table.ForeignKey(
                        name: "FK_leads_client_keys_leads_clients_ClientId",
                        column: x => x.ClientId,
                        principalTable: "leads_clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "leads_client_requests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ClientId = table.Column<Guid>(type: "uuid", nullable: false),
                    KeyHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Fingerprint = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: true),
                    Answer = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    Location = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ETag = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leads_client_requests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_leads_client_requests_leads_clients_ClientId",
                        column: x => x.ClientId,
                        principalTable: "leads_clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_ChangedAt_Id",
                table: "leads_leads",
                columns: new[] { "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_leads_UnitCode_ChangedAt_Id",
                table: "leads_leads",
                columns: new[] { "UnitCode", "ChangedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_leads_client_keys_ClientId",
                table: "leads_client_keys",
                column: "ClientId");

            migrationBuilder.CreateIndex(
                name: "IX_leads_client_keys_Prefix",
                table: "leads_client_keys",
                column: "Prefix",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_leads_client_requests_ClientId_KeyHash",
                table: "leads_client_requests",
                columns: new[] { "ClientId", "KeyHash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_leads_client_requests_CreatedAt",
                table: "leads_client_requests",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_leads_clients_Name",
                table: "leads_clients",
                column: "Name",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "leads_client_keys");

            migrationBuilder.DropTable(
                name: "leads_client_requests");

            migrationBuilder.DropTable(
                name: "leads_clients");

            migrationBuilder.DropIndex(
                name: "IX_leads_leads_ChangedAt_Id",
                table: "leads_leads");

            migrationBuilder.DropIndex(
                name: "IX_leads_leads_UnitCode_ChangedAt_Id",
                table: "leads_leads");

            migrationBuilder.DropColumn(
                name: "ChangedAt",
                table: "leads_leads");
        }
    }
}
