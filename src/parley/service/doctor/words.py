"""What each finding says, and what mends it, in English and in Chinese; a place in braces is what was seen."""

from __future__ import annotations

from typing import Final

FINDINGS: Final[dict[str, dict[str, tuple[str, str]]]] = {
    # -- the machine ---------------------------------------------------------------------------------------------------
    "clock-wrong": {
        "en": ("this machine's clock says {time}", "set the clock; a time server or a watch will do"),
        "zh": ("这台机器的时钟为{time}", "请校准时钟；可用授时服务器，也可对照手表"),
    },
    "clock-behind": {
        "en": (
            "our own newest entry lies {ahead} ahead of this machine's clock",
            "set the clock; order does not rest on it, but releases and times do",
        ),
        "zh": (
            "本方最新条目的时间比这台机器的时钟早走{ahead}",
            "请校准时钟；条目顺序不取决于时钟，放行和时间则取决于它",
        ),
    },
    "disk-full": {
        "en": ("{free_mib} MiB are free where the record lies", "make room, or move the station's folder"),
        "zh": ("记录所在之处仅剩{free_mib} MiB", "请腾出空间，或移动本站的文件夹"),
    },
    "store-damaged": {
        "en": (
            "{damage}",
            "replace the disk; what is damaged of the record the other side can give back; else restore a backup",
        ),
        "zh": ("{damage}", "请更换磁盘；记录中受损的部分可由对方给回；否则请用备份恢复"),
    },
    "others-can-read": {
        "en": ("others on this machine can reach {path}", "chmod {mode} {path}"),
        "zh": ("这台机器上的其他人可以触及{path}", "chmod {mode} {path}"),
    },
    # -- keys ----------------------------------------------------------------------------------------------------------
    "key-missing": {
        "en": ("{path} is not there", "put your copy of it there; without it nothing opens"),
        "zh": ("{path}不在原处", "请把它的副本放回原处；没有它什么都打不开"),
    },
    "root-beside": {
        "en": (
            "the root key lies beside the station",
            "move {path} to a machine or a safe of its own; cards are signed there (`parley card sign`)",
        ),
        "zh": ("根密钥与本站放在一起", "请把{path}移到单独的机器或保险柜；名片在那里签署（`parley card sign`）"),
    },
    "recovery-beside": {
        "en": (
            "the recovery key lies beside the station",
            "move {path} into a safe, in another place than the backups",
        ),
        "zh": ("恢复密钥与本站放在一起", "请把{path}放入保险柜，不要与备份同处一地"),
    },
    "officer-beside": {
        "en": ("an officer's key file lies here: {file}", "give it to him; keep no copy"),
        "zh": ("一名值班人员的密钥文件在此：{file}", "请交给本人；不留副本"),
    },
    # -- bearers -------------------------------------------------------------------------------------------------------
    "folder-absent": {
        "en": (
            "the folder to be watched is not there: {path}",
            "mount or make it, or change folder_watch in station.toml",
        ),
        "zh": ("所要监看的文件夹不存在：{path}", "请挂载或建立它，或修改 station.toml 的 folder_watch"),
    },
    "folder-send-absent": {
        "en": (
            "the folder to be written to is not there, or takes nothing: {path}",
            "mount or make it, let the station's user write there, or change folder_send in station.toml",
        ),
        "zh": (
            "所要写入的文件夹不存在，或不能写入：{path}",
            "请挂载或建立它，让本站的用户可以写入，或修改 station.toml 的 folder_send",
        ),
    },
    "folder-send-nobodys": {
        "en": (
            "no channel begins with {prefix}: nothing is written to {path}",
            "take the first digits of the channel from `parley status`, and change folder_send in station.toml",
        ),
        "zh": (
            "没有以{prefix}开头的信道：不会向{path}写入任何内容",
            "请从 `parley status` 查得该信道的前几位，修改 station.toml 的 folder_send",
        ),
    },
    "one-way-unused": {
        "en": (
            "one_way names {bearer}, by which this station says nothing: {setting} is empty",
            "set {setting} in station.toml, or take {bearer} out of one_way",
        ),
        "zh": (
            "one_way 列有{bearer}，而本站不经由它发送任何内容：{setting} 为空",
            "请在 station.toml 中设定 {setting}，或把{bearer}从 one_way 中去掉",
        ),
    },
    "listen-only-deaf": {
        "en": (
            "listen_only names {bearer}, by which this station hears nothing: {setting} is empty",
            "set {setting} in station.toml, or take {bearer} out of listen_only",
        ),
        "zh": (
            "listen_only 列有{bearer}，而本站不经由它接收任何内容：{setting} 为空",
            "请在 station.toml 中设定 {setting}，或把{bearer}从 listen_only 中去掉",
        ),
    },
    "one-way-both": {
        "en": (
            "{bearer} is in one_way and in listen_only: nothing can come by it, and nothing is said by it",
            "who sends names it in one_way, who listens in listen_only: take it out of one of them in station.toml",
        ),
        "zh": (
            "{bearer}既在 one_way 中又在 listen_only 中：它既不能接收，也不用于发送",
            "发送方列入 one_way，接收方列入 listen_only：请在 station.toml 中从其一去掉",
        ),
    },
    "receipts-cannot-come": {
        "en": (
            "by no bearer of this station can anything come back from {name}: no receipt of theirs can come",
            (
                "if that is meant, bring their parcels back with `parley carry in`; else mend one_way, or let the"
                " station listen (tcp_listen, folder_watch, mail) in station.toml"
            ),
        ),
        "zh": (
            "{name}不能经由本站的任何传输途径送回内容：对方的回执无法到达",
            (
                "如果本意如此，请用 `parley carry in` 把对方的包带回；否则请改正 station.toml 的 one_way，"
                "或让本站接收（tcp_listen、folder_watch、mail）"
            ),
        ),
    },
    "listen-failed": {
        "en": ("cannot listen at {address}: {why}", "see who uses the port, or change tcp_listen in station.toml"),
        "zh": ("无法在{address}接听：{why}", "请查看何者占用该端口，或修改 station.toml 的 tcp_listen"),
    },
    "udp-listen-failed": {
        "en": ("cannot listen at udp {address}: {why}", "see who uses the port, or change udp_listen in station.toml"),
        "zh": ("无法在 udp {address}接听：{why}", "请查看何者占用该端口，或修改 station.toml 的 udp_listen"),
    },
    "serial-absent": {
        "en": (
            "the device of line {line} is not there: {device}",
            "plug it in, or change serial_lines in station.toml",
        ),
        "zh": ("线路{line}的设备不存在：{device}", "请接上设备，或修改 station.toml 的 serial_lines"),
    },
    "serial-closed": {
        "en": (
            "the device of line {line} cannot be opened: {why}",
            "let the station's user into the device's group (often dialout), and see who else has it open",
        ),
        "zh": (
            "无法打开线路{line}的设备：{why}",
            "请把本站的用户加入该设备的用户组（多为 dialout），并查看还有何者在使用它",
        ),
    },
    "serial-rate": {
        "en": (
            "the device of line {line} does not run at this rate: {why}",
            "set serial_bits in station.toml to what the device can do",
        ),
        "zh": ("线路{line}的设备不能以此速率运行：{why}", "请把 station.toml 的 serial_bits 设为该设备所能达到的速率"),
    },
    "datagram-slow": {
        "en": (
            "by {bearer} the longest datagram takes {seconds} s, and a FLASH waits for one",
            "make {bearer}_mtu_bytes smaller in station.toml, or see to {bearer}_bits",
        ),
        "zh": (
            "经由{bearer}，最长的数据报需要{seconds}秒，而特急报须等它发完",
            "请减小 station.toml 的 {bearer}_mtu_bytes，或查看 {bearer}_bits",
        ),
    },
    "mail-servers-none": {
        "en": (
            "a mailbox is set, and no server that takes or keeps letters",
            "name mail_smtp, mail_imap or both in station.toml",
        ),
        "zh": ("设定了邮箱，但没有收发邮件的服务器", "请在 station.toml 中写明 mail_smtp、mail_imap 或两者"),
    },
    "mail-unset": {
        "en": ("{why}", "see mail_password_file in station.toml"),
        "zh": ("{why}", "请查看 station.toml 的 mail_password_file"),
    },
    "mail-out": {
        "en": (
            "{server} takes no letter of ours: {why}",
            "see mail_smtp in station.toml, the user and the password; the server's certificate must be known here",
        ),
        "zh": (
            "{server}不接收本方的邮件：{why}",
            "请查看 station.toml 的 mail_smtp、用户和密码；此处须认得该服务器的证书",
        ),
    },
    "mail-in": {
        "en": (
            "our mailbox at {server} cannot be read: {why}",
            (
                "see mail_imap and mail_folder in station.toml, the user and the password; the server's certificate"
                " must be known here"
            ),
        ),
        "zh": (
            "无法读取本方在{server}的邮箱：{why}",
            "请查看 station.toml 的 mail_imap 与 mail_folder、用户和密码；此处须认得该服务器的证书",
        ),
    },
    "relay-down": {
        "en": (
            "a relay for calls cannot be started: {why}",
            "see [relay] in station.toml: the address is one of this machine's, and the ports are free",
        ),
        "zh": (
            "无法启动通话所用的中继：{why}",
            "请查看 station.toml 的 [relay]：地址须为这台机器的地址，端口须空闲",
        ),
    },
    # -- a station that serves -----------------------------------------------------------------------------------------
    "station-rests": {
        "en": (
            "the station says and takes nothing: {why}",
            "mend that; the station looks again by itself, save after a wrong PIN: then start it anew",
        ),
        "zh": ("本站不收不发：{why}", "请排除故障；本站会自行再试，但 PIN 有误时除外：那时请重新启动"),
    },
    "way-down": {
        "en": (
            "{bearer} to {address} is down: {why}",
            "see cable, address and port; else `parley carry out`, or their other contacts",
        ),
        "zh": (
            "经由{bearer}通往{address}的途径中断：{why}",
            "请查看线缆、地址和端口；否则用 `parley carry out`，或对方的其他联系方式",
        ),
    },
    "channel-unverified": {
        "en": ("the words with {name} were never compared", "compare the six words: `parley enrol finish` shows them"),
        "zh": ("从未与{name}核对过核对词", "请核对六个词：`parley enrol finish` 会显示"),
    },
    "channel-quarantine": {
        "en": (
            "restored, and {name} has not answered yet",
            "call them; it goes on by itself when their station answers, or bring a stick",
        ),
        "zh": ("本站已恢复，而{name}尚未答复", "请与对方通话；对方台站答复后自行继续，也可用存储棒传递"),
    },
    "line-stopped": {
        "en": (
            "this station signs nothing on a line with {name}",
            "find out which machine or backup this is; then `parley restore`",
        ),
        "zh": ("本站在与{name}的一条线路上不签署任何内容", "请查明这是哪台机器或哪份备份；然后运行 `parley restore`"),
    },
    "line-damaged": {
        "en": (
            "this station signs nothing on a line with {name}",
            (
                "let the station serve: the other side is asked for what is lost; if it stays so, restore the newest"
                " backup; replace the disk"
            ),
        ),
        "zh": (
            "本站在与{name}的一条线路上不签署任何内容",
            "请让本站运行：它会向对方索取丢失的内容；如未恢复，请用最新的备份恢复；请更换磁盘",
        ),
    },
    "log-forked": {
        "en": ("{name} signed two histories", "call them; `parley record export` holds the proof"),
        "zh": ("{name}签署了两套历史", "请与对方通话；`parley record export` 中有证据"),
    },
    # -- what ends, and the database -----------------------------------------------------------------------------------
    "database-unreached": {
        "en": (
            "the database does not answer: {seen}",
            "start it, or mend `database` in station.toml; the password belongs into ~/.pgpass",
        ),
        "zh": ("数据库没有答复：{seen}", "请启动数据库，或改正 station.toml 的 `database`；密码应放在 ~/.pgpass"),
    },
    "database-old": {
        "en": ("the database is PostgreSQL {seen}", "use version 14 or newer"),
        "zh": ("数据库为 PostgreSQL {seen}", "请使用版本14或更新的版本"),
    },
    "database-forgets": {
        "en": (
            "the database confirms what it may lose: {seen}",
            "set fsync = on and synchronous_commit = on, or remote_apply with a replica: receipts rest on it",
        ),
        "zh": (
            "数据库所确认的内容可能丢失：{seen}",
            "请设定 fsync = on 和 synchronous_commit = on，有副本时设为 remote_apply：回执有赖于此",
        ),
    },
    "replica-absent": {
        "en": (
            "no replica of {seen} is connected: nothing can be kept, and so nothing said",
            (
                "start the replica; or, if it is lost, take it out of synchronous_standby_names and know that one copy"
                " is left"
            ),
        ),
        "zh": (
            "{seen}没有任何副本连接：什么都不能保存，因而什么都不能发出",
            "请启动副本；如已丢失，请把它从 synchronous_standby_names 中去掉，并知悉仅剩一份",
        ),
    },
    "certificate-absent": {
        "en": (
            "the console's certificate cannot be read: {why}",
            "lay a new one where console_certificate names it, and start the station again",
        ),
        "zh": ("无法读取控制台的证书：{why}", "请在 console_certificate 所指之处放入新证书，并重新启动本站"),
    },
    "certificate-ended": {
        "en": (
            "the console's certificate ended on {time}",
            "lay a new one where console_certificate names it, and start the station again",
        ),
        "zh": ("控制台的证书已于{time}到期", "请在 console_certificate 所指之处放入新证书，并重新启动本站"),
    },
    "certificate-ends": {
        "en": (
            "the console's certificate ends on {time}",
            "lay a new one where console_certificate names it, and start the station again",
        ),
        "zh": ("控制台的证书将于{time}到期", "请在 console_certificate 所指之处放入新证书，并重新启动本站"),
    },
    "line-runs-out": {
        "en": (
            "the agreement of line {index} with {name} runs out on {time}",
            "propose one that follows it: `parley line propose`, before that day",
        ),
        "zh": ("与{name}的线路{index}的协议将于{time}到期", "请在该日之前提出后续协议：`parley line propose`"),
    },
    "ends-soon": {
        "en": (
            "an {kind} on line {index} with {name} ends or is due on {time}",
            "`parley show {entry}`; renew it, fulfil it, or say that it ends",
        ),
        "zh": (
            "与{name}的线路{index}上有一项{kind}将于{time}到期",
            "`parley show {entry}`；请续订或履行，或说明它已结束",
        ),
    },
    # -- single sign-on ------------------------------------------------------------------------------------------------
    "sign-on-incomplete": {
        "en": (
            "a single sign-on is named, and not all that it needs",
            "set oidc_client in [oidc] and console_address in [console] of station.toml",
        ),
        "zh": (
            "写明了单点登录，但未写全所需的设置",
            "请在 station.toml 中设定 [oidc] 的 oidc_client 和 [console] 的 console_address",
        ),
    },
    "sign-on-unreached": {
        "en": (
            "{why}",
            "see oidc_issuer and oidc_certificates in [oidc] of station.toml, the network, and the provider itself",
        ),
        "zh": ("{why}", "请查看 station.toml 的 [oidc] 中的 oidc_issuer 与 oidc_certificates、网络，以及登录服务本身"),
    },
    "sign-on-keyless": {
        "en": (
            "the single sign-on publishes no key that its tokens may be signed with",
            "have the provider sign with RS256, PS256, ES256, ES384 or Ed25519",
        ),
        "zh": (
            "单点登录未公布可用来签署其令牌的密钥",
            "请让登录服务以 RS256、PS256、ES256、ES384 或 Ed25519 签署",
        ),
    },
    "sign-on-clock": {
        "en": (
            "this machine's clock and that of the single sign-on are {seconds} s apart: its tokens are refused",
            "set the one that is wrong; both by a time server",
        ),
        "zh": (
            "这台机器的时钟与单点登录的时钟相差{seconds}秒：其令牌会被拒绝",
            "请校准有误的一个；两者都用授时服务器",
        ),
    },
    "sign-on-certificate-ends": {
        "en": (
            "the certificate of the single sign-on ends in {days} days",
            "tell whoever runs it; officers come in by passkey meanwhile",
        ),
        "zh": ("单点登录的证书将在{days}天后到期", "请告知其管理者；其间值班人员用通行密钥登录"),
    },
}
"""By the name of the finding, save where several have one: there by what mends it."""

SAID: Final = {
    "found": {"en": "{count} findings; the station is {state}", "zh": "发现{count}项问题；本站{state}"},
    "nothing": {"en": "nothing wrong; {state}", "zh": "未发现问题；本站{state}"},
    "serving": {"en": "serving", "zh": "正在运行"},
    "not-serving": {"en": "not serving", "zh": "未在运行"},
}
"""What is said of all of them together."""

WORDS: Final = {
    "understanding": "谅解",
    "undertaking": "承诺",
    "no reason is known": "原因不明",
    "it ended at once": "随即终止",
}
"""What may stand in a place as a word of ours."""
