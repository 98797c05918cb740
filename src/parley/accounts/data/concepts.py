"""English words without weight, irregular forms, and groups of words that accounts use for one thing."""

from __future__ import annotations

from typing import Final

STOPWORDS: Final = frozenset(
    """a an the and or but if of to in on at by for with from as into onto upon about over under between among through during before after
    above below up down out off again further then once here there when where why how all any both each few more most other some such no nor
    not only own same so than too very can will just should would could may might must shall do does did doing done have has had having be am is
    are was were been being i me my we our us you your he him his she her it its they them their this that these those who whom whose which what
    while also however s t d ll m re ve via per amid within without against toward towards around because since until although though
    itself himself herself themselves one said say says saying told tell mr mrs ms yet still even already another much many according
    new two late early earlier later""".split()
)
"""Words that link nothing to anything.  "us" is weighed by its capitals elsewhere."""

_IRREGULAR: Final = """
met meet,meeting meet,meetings meet,held hold,took take,taken take,gave give,given give,sent send,came come,began begin,begun begin,fell fall,
fallen fall,rose rise,risen rise,led lead,kept keep,left leave,lost lose,made make,spoke speak,spoken speak,talks talk,broke break,broken break,cut cut,
fought fight,found find,brought bring,bought buy,built build,drew draw,flew fly,flown fly,flying fly,flight fly,flights fly,hit hit,sank sink,sunk sink,struck strike,
stricken strike,shot shoot,ran run,saw see,seen see,sought seek,went go,gone go,became become,wrote write,written write,died die,dead die,death die,deaths die,killed die,
men man,women woman,people person,lives life,militaries military,crew crew,crews crew,talked talk,talking talk,crises crisis,bilaterally bilateral,
paid pay,fled flee,won win,caught catch,taught teach,thought think,sold sell,grew grow,grown grow,knew know,known know,threw throw,thrown throw,
drove drive,driven drive,rode ride,ridden ride,woke wake,froze freeze,frozen freeze,stole steal,stolen steal,chose choose,chosen choose,swore swear,sworn swear,
tore tear,torn tear,wore wear,worn wear,bore bear,borne bear,laid lay,lain lie,sat sit,stood stand,understood understand,withstood withstand,fed feed,bled bleed,
sped speed,slid slide,hid hide,hidden hide,hung hang,swung swing,clung cling,sprang spring,sprung spring,shrank shrink,shrunk shrink,
swam swim,swum swim,rang ring,rung ring,sang sing,sung sing,drank drink,drunk drink,ate eat,eaten eat,blew blow,blown blow,shook shake,shaken shake,dealt deal,meant mean,
felt feel,dug dig,stuck stick,lent lend,spent spend,bent bend,burnt burn,burned burn,lit light,shut shut,spread spread,overthrew overthrow,overthrown overthrow,
undertook undertake,undertaken undertake,withdrew withdraw,withdrawn withdraw,forbade forbid,forbidden forbid,forgave forgive,forgiven forgive,foresaw foresee,overcame overcome,
widths width,lengths length,wives wife,children child,feet foot,halves half,thieves thief,shelves shelf,knives knife,sought-after seek,arisen arise,arose arise,
countries country,parties party,cities city,bodies body,armies army,navies navy,ferries ferry,enemies enemy,allies ally,families family,injuries injury,
died die,dying die,lied lie,lying lie,tied tie,tying tie,denied deny,denies deny,tried try,tries try,carried carry,carries carry,buried bury,buries bury,
supplied supply,supplies supply,replied reply,replies reply,applied apply,relied rely,ferried ferry
"""
IRREGULAR: Final = dict(pair.split() for pair in _IRREGULAR.replace("\n", "").split(",") if pair)

_GROUPS: Final = """
talk call conversation videoconference teleconference video-call phone-call conference dialogue discussion consultation speak converse discuss
meet summit gathering
agree agreement accord deal pact arrangement
defend protect safeguard uphold preserve
resolute steadfast firm determined resolve resolutely firmly steadfastly
urge call-on appeal press request ask demand insist require
restore resume resumption restart reopen reestablish re-establish renew revive restoration reinstate
sever suspend halt freeze break cease stop discontinue
relation relationship tie
military army forces armed mil-to-mil military-to-military troop troops militaries
understand understanding perception perceive cognition view
correct right proper accurate
misunderstand misunderstanding miscalculation misjudge misjudgment misperception miscalculate
channel line hotline link
communicate communication contact
aircraft plane jet airplane airliner fighter
ship vessel boat
warship frigate destroyer corvette
trawler fishing-boat fishing fisherman fishermen fish
collide collision ram strike hit rammed ramming struck
injure wound hurt injured wounded injuries injury casualty casualties
die kill death fatality fatalities dead
tow towed towing
rescue save pick-up recover
arrest detain seize apprehend hold-captive detention
release free freed
accuse blame allege accusation allegation
deny reject dismiss refute denial rejection
condemn denounce deplore decry
warn caution alert
announce declare proclaim
exercise drill manoeuvre maneuver manoeuvres maneuvers
missile rocket projectile
launch fire shoot
border frontier boundary
territory territorial sovereignty
violate breach infringe incursion intrude enter violation intrusion encroach
peace stability
cooperate cooperation collaborate collaboration work-together
coordinate coordination
stable steady stability
develop build growth grow
important significance significant crucial vital essential key
reduce lower decrease cut lessen ease de-escalate defuse
increase raise rise expand enhance strengthen boost improve
visit travel trip tour
minister ministry
spokesman spokeswoman spokesperson
chief head leader commander chairman
official officer
statement communique readout announcement communiqué
nation country state
internal domestic
interfere interference meddle meddling
respect recognise recognize recognition honour honor
interest concern
unmanned drone uav uas
harass harassment intimidate
dangerous unsafe hazardous reckless perilous risky
professional professionally
investigate inquiry enquiry probe investigation
evidence proof
damage damaged harm
send dispatch deploy deployment despatch
withdraw pull-back withdrawal retreat pull-out
begin start commence launch-off
end finish conclude expire
delay postpone put-off postponement
cancel call-off cancellation scrap
approve endorse back support
oppose object opposition objection
prevent avoid avert forestall
near close approach proximity
attack assault strike-on raid
ceasefire truce armistice cease-fire
sanction embargo restriction
nuclear atomic
cyber cyberattack hack intrusion-set malware
network system
outage disruption blackout interruption
company firm corporation operator
citizen national
sailor crewman seaman crew crewmember mariner
captain master skipper
storm typhoon hurricane cyclone
earthquake quake tremor
aid assistance help relief
refugee migrant
election vote poll
payment fee
repair mend fix
search look-for hunt
cable pipeline wire
leak spill discharge
propose proposal suggest put-forward
promise pledge vow commit commitment undertake undertaking
continue maintain keep
hope expect wish
letter message note
virtual online video remote
introductory introduction
delegate official-level send-officials
prudent cautious careful
action measure step
sustainable lasting durable enduring
candid frank open-hearted
constructive useful productive
thorough in-depth deep
notify inform notification notice
exchange swap
prisoner captive detainee
troops soldiers soldier servicemen
police officers-of-police
civilian non-combatant
hospital clinic
port harbour harbor
sea maritime naval ocean
airspace air-space
coast-guard coastguard
zone area waters
buoy marker
radar
night overnight
accident mishap incident
engine propulsion
fault failure malfunction
fuel oil diesel
fine penalty
crash bring-down shoot-down down
schedule timetable plan
annual yearly
month-long months
midday noon
shut close-down closure
summon call-in
scramble intercept interceptor
warplane fighter jet
tanker freighter cargo-ship
freight cargo shipment
navy naval
sidelines margins
ninety-minute hour-and-a-half
drift float stray
deliberate intentional purposeful wilful
routine regular usual normal ordinary
custody captivity jail prison
poor weak bad
treat hospitalise hospitalize hospital
cause reason
suspect believe think
contaminate dirty taint pollute
inquiry enquiry
hold stage conduct
participate join take-part involve
personnel troop soldier serviceman
impound confiscate seize
prohibit ban forbid outlaw
culprit perpetrator attacker hacker intruder
exploit abuse
guard protect
swift fast quick prompt speedy rapid speed
slow sluggish
danger peril threat risk
huge large big great vast massive
small little tiny minor
difficult hard tough
chance opportunity
try attempt effort endeavour endeavor
show demonstrate display
reveal disclose
hide conceal
follow succeed
arrive reach
depart leave exit
stay remain
return come-back
enter cross
journey voyage passage
street road route
house home building
child kid
murder homicide
thief robber burglar
steal rob theft robbery
court tribunal
judge magistrate
lawyer attorney solicitor barrister
sue lawsuit litigation suit complaint
jail imprison sentence
guilty culpable
victim sufferer
physician doctor surgeon
illness disease sickness
drug medicine medication
cash money fund
cost price expense
pay wage salary
purchase buy acquire acquisition
sell sale
employ hire recruit
dismiss fire sack oust remove
resign quit step-down
appoint name nominate
job post position role
worker employee staff
boss manager executive
firm company
begin launch initiate
plan intend intention
choose select pick
permit allow let authorise authorize
obstruct block hinder impede
destroy ruin wreck demolish
construct erect
restrain curb limit restrict constrain
surveil surveillance reconnaissance spy espionage
weapon arm munition
bomb explosive
blast explosion explode detonate
fire blaze flame
flood inundate
victory win triumph
defeat loss
rival opponent adversary foe enemy
ally partner friend
neighbour neighbor neighbouring neighboring
crowd demonstrator protester rally
protest demonstration demonstrate
island islet isle
lighthouse lamp beacon
weather climate
cold freezing
dead lifeless
toll tally count
compensate compensation reparation
apologise apologize apology regret remorse
condolence sympathy
collide run-into
gun weapon-gun firearm
wide broad extensive
anxious worry fear concerned afraid
hopeful optimistic
pessimistic gloomy
sharp steep
fall drop decline decrease plunge
trade commerce
tariff levy duty
economy economic
poll survey
popular favourite
famous renowned
meeting-place venue
reply answer respond response
question query
aware conscious
secret confidential classified
public open
bridge crossing
tail follow-close shadow
water-cannon cannon
laser dazzle
radio vhf
collapse fall-down cave-in
trap strand stuck
evacuate airlift lift
bank shore riverbank
troop-withdrawal disengage disengagement
outpost checkpoint post-border
envoy emissary ambassador-at-large
treaty convention protocol
ratify ratification
breakthrough progress
deadlock stalemate impasse
thaw détente easing
tension strain friction
hostile aggressive belligerent
provoke provocative provocation
"""
"""One group a line; each word's root stands for the first word's.  Hyphenated entries match the hyphenated word only."""

WEAK: Final = frozenset(
    """official country talk meet relation statement minister military chief include take make go come see get give use year day week month time part person
    people world number group thursday monday tuesday wednesday friday saturday sunday january february march april june july august september
    october november december last first next nation issue importance important side sides""".split()
)
"""Stems that occur in any account: they link less."""


def _concepts() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in _GROUPS.strip().splitlines():
        head, *others = line.split()
        for word in (head, *others):
            table.setdefault(word, head)
    return table


CONCEPTS: Final = _concepts()
